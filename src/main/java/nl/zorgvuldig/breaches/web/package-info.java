/// Pages of `breaches`.
@NullMarked
package nl.zorgvuldig.breaches.web;

import org.jspecify.annotations.NullMarked;
