/**
 * Problem 问题: what went wrong, classed by what one can do about it.
 *
 * <p>Expected outcomes are values (a miss, a refused row). A {@link dev.lingxi.problem.Problem} is for the rest: the caller
 * must change the request, the merchant must mend a setting, the other side must come back, everybody must wait, or we have
 * a bug. One place maps the kinds to HTTP statuses and process exit codes; see {@link dev.lingxi.problem.Problem.Kind}.
 */
@NullMarked
@ApplicationModule(displayName = "Problem", allowedDependencies = {})
package dev.lingxi.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
