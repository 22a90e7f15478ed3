package dev.lingxi.answer;

/** One thing asked and what a source made of it. */
record Answered(Asked asked, Part part) {}
