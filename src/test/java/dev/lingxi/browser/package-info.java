/** The product as a shopper sees it, in a real Chromium. */
@org.jspecify.annotations.NullMarked
package dev.lingxi.browser;
