/// Pages of `events`.
@NullMarked
package nl.zorgvuldig.events.web;

import org.jspecify.annotations.NullMarked;
