import { html, type TemplateResult } from "lit/html.js";

/** 灵犀: a speech bubble that is a small rhinoceros, with the horn that in the proverb joins two hearts. */
export function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="0 0 48 48" aria-hidden="true">
    <path class="logo-skin" d="M33.5 15.200c1.200-2.900 3.100-5.200 5.700-6.700.8-.5 1.800.2 1.700 1.100-.4 3.300-.3 6.100.5 8.900A15 15 0 0 1 42 23c0 8.300-7.600 14.5-17.5 14.5-1.700 0-3.400-.2-5-.5l-6.700 3.800c-1 .6-2.200-.4-1.800-1.5l1.5-5A13.600 13.600 0 0 1 6 23C6 14.700 13.900 9 23.5 9c3.800 0 7.300.9 10 2.5"/>
    <circle class="logo-eye" cx="17.5" cy="23" r="2.600"/>
    <circle class="logo-eye" cx="29.5" cy="23" r="2.600"/>
    <path class="logo-smile" d="M20.5 29.300c1.900 1.5 4.100 1.5 6 0"/>
  </svg>`;
}
