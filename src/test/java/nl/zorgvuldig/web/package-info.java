@NullMarked
package nl.zorgvuldig.web;

import org.jspecify.annotations.NullMarked;
