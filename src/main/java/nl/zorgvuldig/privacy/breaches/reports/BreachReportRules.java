package nl.zorgvuldig.privacy.breaches.reports;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.BreachRules.Need;
import nl.zorgvuldig.privacy.breaches.BreachVisibility;

/// What a report needs, which is little: whoever is in doubt should report.
///
/// @param places the schools at which the reporter works today
public record BreachReportRules(Collection<SchoolId> places, Instant now) {
    @Upholds(CONFIDENTIALITY)
    public List<Objection> objections(BreachReport wish) {
        return BreachRules.all(
                BreachRules.text("what", wish.what(), Need.REQUIRED),
                wish.noticed().isPresent() && wish.noticed().get().isAfter(now)
                        ? BreachRules.no("noticed", "breaches.no.future")
                        : Optional.empty(),
                wish.touched().isEmpty() ? BreachRules.no("touched", "breaches.no.touched") : Optional.empty(),
                wish.many().isEmpty() ? BreachRules.no("many", "breaches.no.many") : Optional.empty(),
                BreachRules.text("done", wish.done(), Need.OPTIONAL),
                wish.school().filter(school -> !places.contains(school)).isPresent()
                        ? BreachRules.no("school", "breaches.no.school")
                        : Optional.empty(),
                wish.circle().isEmpty()
                        ? BreachRules.no("circle", "breaches.no.circle")
                        : wish.circle().get() == BreachVisibility.SCHOOL
                                        && wish.school().isEmpty()
                                ? BreachRules.no("circle", "breaches.no.circle_school")
                                : Optional.empty());
    }
}
