/// Pages of `lessons`.
@NullMarked
package nl.zorgvuldig.lessons.web;

import org.jspecify.annotations.NullMarked;
