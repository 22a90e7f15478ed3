@NullMarked
package dev.lingxi.understanding;

import org.jspecify.annotations.NullMarked;
