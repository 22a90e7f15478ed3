/**
 * Training 训练: how the assistant learns, and how we know that it did.
 *
 * <p>{@link dev.lingxi.training.IntentEvaluation} teaches an empty model from one file, asks it another and says how often it was right,
 * how far its confidence can be believed, what it does with lines that nobody taught, and what each stage costs.
 *
 * <p>{@link dev.lingxi.training.PackEvaluation} asks what ships with the product its own test lines.
 *
 * <p>{@link dev.lingxi.training.SearchEvaluation} puts titles on a shelf, searches it and says at which place the right one was found.
 *
 * <p>Traps: figures of one file say nothing about lines of another kind; read the misses too.
 */
@NullMarked
@ApplicationModule(displayName = "Training", allowedDependencies = {"understanding", "knowledge", "catalog", "store", "problem"})
package dev.lingxi.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
