/// Pages of `register`.
@NullMarked
package nl.zorgvuldig.register.web;

import org.jspecify.annotations.NullMarked;
