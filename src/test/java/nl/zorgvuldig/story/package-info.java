/// Whole-system stories, told in a browser.
@NullMarked
package nl.zorgvuldig.story;

import org.jspecify.annotations.NullMarked;
