/// Consultations in the database, what is kept for how long, open cases and figures.
@NullMarked
package nl.zorgvuldig.care.consultation.storage;

import org.jspecify.annotations.NullMarked;
