/**
 * Understanding 理解: what the consumer means.
 *
 * <p>Its words. A {@link dev.lingxi.understanding.Sample} is a line with its right intent; an
 * {@link dev.lingxi.understanding.IntentModel} is what samples taught; a {@link dev.lingxi.understanding.Ranking} is what it says of a
 * line: candidates, how sure it is, whether the line is out of scope, and which {@link dev.lingxi.understanding.Stage} settled it. A
 * {@link dev.lingxi.understanding.Context} is what the conversation is about so far.
 *
 * <p>The road of a line through the model: normalise → the same bare line was taught? → a line of the same sound? → the linear model
 * over characters, words, sounds, gist and likely questions: sure enough, or far off beyond doubt? → the sentence encoder and a second model that weighs
 * both. At every stage the confidence is calibrated on lines that the stage had not learned, so 0.8 means the same from whichever stage
 * it comes.
 *
 * <pre>
 * IntentLessons      what is to be learned, made ready: samples, intents' names, foreign lines
 * IntentStrangers    which foreign lines are foreign here
 * IntentVector       a gist or a meaning in its place among the dense features, with the questions that it makes likely
 * KnownQuestions     what shoppers ask everywhere, told apart by their gists and meanings; LikelyQuestions are a line's few
 * QuestionTable      their weights, read in two looks
 * QuestionRegression what KnownQuestionsTeacher makes those tables with, by hand, not in the build
 * IntentTrials       folds, gate, threshold of scope: how far a model can be trusted, from the lessons alone
 * IntentScorer       what the samples taught: keys, vocabulary, two regressions, neighbours
 * IntentRegression   multinomial logistic regression, trained by dual coordinate ascent
 * IntentMiddles      the same kind of model without learning, for thousands of intents
 * IntentNeighbours   how near a line comes to what was taught, by words and by meaning
 * IntentPlaces       how near a line comes to the lines of each intent, in a space made for telling them apart
 * IntentConfidence   from signals to a confidence that can be believed
 * IntentFile         how the numbers of the packs' model lie on disk
 * OwnTrust           how sure one may be of a store's own entries beside the packs; OwnTrials finds it out
 * PackTrial          the packs' own test lines, asked for an evaluation
 * Topic              what was answered last, for a line that means little without it; Surroundings lie around it
 * </pre>
 *
 * <p>Traps. A model is immutable: to change what is known, teach a new one beside the old and swap. Scores compare within one ranking
 * only; confidences compare everywhere. Candidates are given for a line out of scope too: look at {@code outOfScope} first.
 */
@NullMarked
@ApplicationModule(displayName = "Understanding", allowedDependencies = {"problem", "language", "catalog", "knowledge", "store"})
package dev.lingxi.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
