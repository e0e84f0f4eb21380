/// Pages of `worklist`.
@NullMarked
package nl.zorgvuldig.worklist.web;

import org.jspecify.annotations.NullMarked;
