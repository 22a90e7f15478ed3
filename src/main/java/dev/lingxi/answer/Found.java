package dev.lingxi.answer;

import dev.lingxi.understanding.Context;
import java.util.List;

/** What was found: parts in the order in which they were asked, each with what it was understood as. */
record Found(List<Answered> answered, Context before, boolean english, Question question) {}
