/// Pages on which the school proposes, keeps and ends consultations with external experts.
@NullMarked
package nl.zorgvuldig.care.experts.consultations.web;

import org.jspecify.annotations.NullMarked;
