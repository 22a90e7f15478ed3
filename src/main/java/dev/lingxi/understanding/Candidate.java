package dev.lingxi.understanding;

/**
 * One intent that a line may have.
 *
 * @param score its share of the belief among all taught intents, 0 to 1; comparable within one ranking only
 */
public record Candidate(String intent, double score) {}
