/// The pages on which the school lets people in, and those behind a letter or a link.
@NullMarked
package nl.zorgvuldig.entrance.web;

import org.jspecify.annotations.NullMarked;
