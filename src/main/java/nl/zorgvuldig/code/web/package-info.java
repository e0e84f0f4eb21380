/// Pages of `code`.
@NullMarked
package nl.zorgvuldig.code.web;

import org.jspecify.annotations.NullMarked;
