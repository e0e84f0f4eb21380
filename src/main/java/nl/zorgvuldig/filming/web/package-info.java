/// Pages of `filming`.
@NullMarked
package nl.zorgvuldig.filming.web;

import org.jspecify.annotations.NullMarked;
