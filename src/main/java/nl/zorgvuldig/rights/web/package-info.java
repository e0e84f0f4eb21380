/// Pages about what the law gives somebody about data.
@NullMarked
package nl.zorgvuldig.rights.web;

import org.jspecify.annotations.NullMarked;
