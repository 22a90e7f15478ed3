package dev.lingxi.exchange.facts;

import static dev.lingxi.exchange.facts.Passage.Where.ABOUT;

import dev.lingxi.exchange.facts.FactPattern.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** How English pages state facts. In a wording {@code #} is a number and {@code {stuff}} a thing that goods are made of. */
final class EnglishFacts {

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final String STUFF = "(?:leather|suede|steel|alumin(?:i)?um|alloy|cotton|wool|silk|linen|cashmere|denim|rubber|rattan|wood|wicker|chromoly|crmo|carbon|nylon"
            + "|polyester|polycarbonate|abs|plastic|titanium|brass|copper|silver|canvas|bamboo|cork|felt|straw|glass|porcelain|cupro|viscose|lycra|manganese|protanium)";
    private static final String INCH = "(?<u>\"|”|inches|inch|in\\b|cm|mm)";
    private static final String AN_INCH = "\\s*(?:\"|”|inches|inch|in\\b|cm|mm)?";
    /** Sentences that speak of the shop or of another product. */
    private static final String NOT_THIS = "(?i)demonstration store|shop our collection|also available|unlike|compared (?:to|with)|our standard|if you|recommend";

    private static final String MATERIAL = "Material";
    private static final String SIZE = "Size";
    private static final String DETAILS = "Details";

    static final List<FactPattern> PATTERNS = List.of(
            sentence(MATERIAL, "Material", "^(?:[A-Z][a-z]+ )?\\d{1,3}% ?[A-Z][a-zA-Z]+"),
            figure(MATERIAL, "Material", "(?i:made|constructed|crafted|created|built|woven|cut|sewn) (?i:from|of|out of|with|using) (?<v>(?:(?! and | with | to | for | that | so )[^,.;()!—]){0,50}?(?i:{stuff})(?![a-z])(?: [a-z]+(?=[,.;!]))?)"),
            figure(MATERIAL, "Material", "(?<v>\\d{4} (?i:chromoly|aluminum|aluminium)|(?i:full-grain|italian|genuine) (?i:leather))"),
            sentence(MATERIAL, "Lining", "^(?:Fully |Partially |Half )?[Ll]ined\\b|\\b[Uu]nlined\\b"),
            sentence(MATERIAL, "Care", "(?i)machine wash|hand wash|dry clean|tumble dry|wash (?:cold|warm)|wipe clean|do not (?:bleach|iron|wash)"),
            figure(MATERIAL, "Color", "^Colou?r:? (?<v>[A-Z][\\w/&' -]{1,40}?)(?=\\.|$)"),
            figure(MATERIAL, "Other colors", "^Also available\\s?in (?<v>[A-Z][^.]{2,80})"),
            figure(DETAILS, "Made in", "(?:[Mm]ade|[Hh]andmade|[Mm]anufactured) in (?:[Tt]he )?(?<v>U\\.?S\\.?A?\\.?\\b|EU\\b|UK\\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"),
            figure(SIZE, "Dimensions", "(?<v>#" + AN_INCH + "\\s?[A-Z]?\\s*[x×X]\\s*#" + AN_INCH + "\\s?[A-Z]?(?:\\s*[x×X]\\s*#)?)\\s*" + INCH),
            figure(SIZE, "{k}", "(?i)(?<![a-z])(?<k>heel height|heel|strap drop|strap|front brim|back brim|brim|inseam|width|length|height|depth|diameter|rim depth)(?: of| is| at| height| drop| length|:| measures)*\\s*(?<v>#)\\s*" + INCH).unless("\\bis \\d['’]|Chest|Waist \\d|Bust|bust"),
            figure(SIZE, "Rim depth", "(?<v>#)\\s*(?<u>mm) (?:rim depth|deep)"),
            figure(SIZE, "Weight", "(?i:weigh(?:s|t|ing)(?: in)?(?: at| is| only| just|:| about| under| of|–|-|\\s)*)(?<v>#)\\s*(?<u>kg|g\\b|grams?|lbs?\\b|pounds?|oz\\b|ounces?)").unless("capacity|up to|carry|hold|rider|limit"),
            figure(SIZE, "Weight", "^(?<v>#)\\s*(?<u>g|grams|kg|lbs|oz)\\.?$"),
            sentence(SIZE, "Fit", "(?i)\\b(?:slim|relaxed|loose|regular|skinny|straight|tailored|boxy|oversized|classic)[- ]fit(?:ting|s)?\\b|\\bfits? (?:true|small|large)|\\bruns (?:small|large|true)|\\bone size\\b").unless(NOT_THIS),
            sentence(SIZE, "Model wears", "(?:is|are) wearing an? ?(?:[A-Z]|size|Size|\\d)|wears an? (?:size|[XSML])"),
            sentence(SIZE, "Model measurements", "^[A-Z][a-z]+ is \\d['’]\\s?\\d"),
            figure(SIZE, "Tire size", "(?<v>\\d{3}\\s?x\\s?\\d{2}\\s?c)\\b(?= tires?| tyre)"),
            sentence(DETAILS, "Closure", "(?i)\\b(?:closure|zip fly|button fly|zips? closed|lace[- ]up)\\b").unless(NOT_THIS),
            sentence(DETAILS, "Pockets", "(?i)\\bpockets?\\b").unless(NOT_THIS + "|(?i)your (?:\\w+ )?pockets?|acts as|small enough"),
            sentence(DETAILS, "Warranty", "(?i)\\b(?:warranty|guaranteed? for)\\b").unless("(?i)void|does not|if you"),
            sentence(DETAILS, "Included", "(?i)^(?:includes?|comes with|packaged with|in the box)\\b|\\bcomes with (?:an?|two|our|the|\\d)|\\bare included\\b|\\bis included\\b").unless(NOT_THIS + "|warranty"),
            sentence(DETAILS, "Sold as", "(?i)\\bsold (?:as|in|individually|separately)\\b|\\bcomes as a (?:single|pair)\\b"),
            sentence(DETAILS, "Fits", "(?i)^(?:fits|compatible with|works with)\\b|\\bfits (?:all|most|standard|any)\\b").unless(NOT_THIS),
            sentence(DETAILS, "Water resistance", "(?i)water[- ]?(?:proof|resistant|repellent)").unless(NOT_THIS),
            figure(DETAILS, "Battery capacity", "(?<v>#)\\s*(?<u>mAh)"),
            figure(DETAILS, "Brightness", "(?<v>#)[- ]?(?<u>lumens?)(?i)"),
            figure(DETAILS, "Spokes", "(?<v>#) (?<u>spokes)"));

    private EnglishFacts() {}

    private static FactPattern figure(String group, String key, String wording) {
        return pattern(group, key, Value.FIGURE, wording).unless(NOT_THIS.replace("|also available", ""));
    }

    private static FactPattern sentence(String group, String key, String wording) {
        return pattern(group, key, Value.SENTENCE, wording).unless(NOT_THIS);
    }

    private static FactPattern pattern(String group, String key, Value value, String wording) {
        return new FactPattern(group, key, value, Pattern.compile(wording.replace("{stuff}", STUFF).replace("#", NUMBER)), EnumSet.of(ABOUT), null, null, null);
    }
}
