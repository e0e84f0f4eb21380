/// The pages of consultations.
@NullMarked
package nl.zorgvuldig.consultation.web;

import org.jspecify.annotations.NullMarked;
