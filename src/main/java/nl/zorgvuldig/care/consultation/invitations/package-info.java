/// Invitations to a consultation by mail, with a calendar file.
@NullMarked
package nl.zorgvuldig.care.consultation.invitations;

import org.jspecify.annotations.NullMarked;
