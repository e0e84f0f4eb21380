/// Pages of the register, of what is proposed and agreed, and of the expert.
@NullMarked
package nl.zorgvuldig.expertise.web;

import org.jspecify.annotations.NullMarked;
