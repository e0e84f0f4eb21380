/// Pages of `inspection`.
@NullMarked
package nl.zorgvuldig.inspection.web;

import org.jspecify.annotations.NullMarked;
