/// Pages of `retention`.
@NullMarked
package nl.zorgvuldig.retention.web;

import org.jspecify.annotations.NullMarked;
