/// Pages of `conduct`.
@NullMarked
package nl.zorgvuldig.conduct.web;

import org.jspecify.annotations.NullMarked;
