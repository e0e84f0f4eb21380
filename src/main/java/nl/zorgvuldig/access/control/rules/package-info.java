/// The pure rules that decide who has access to what, the facts about the requester they decide on,
/// and the reasons given with a refusal.
@NullMarked
package nl.zorgvuldig.access.control.rules;

import org.jspecify.annotations.NullMarked;
