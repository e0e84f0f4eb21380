package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;

/// Rules for whether an employment has ended, by the personnel dossier or by the roster. Facts in,
/// answer out.
final class DepartureRules {
    private DepartureRules() {}

    /// @param roster the last day of any duty by roster, function or group; open when no end is
    ///     known, empty when there never was one
    /// @param employment the period in the personnel dossier; empty when there is none
    /// @param before the last day of the employment that was carried out last
    /// @param over the parts of the dossier whose term is over by its days
    record Facts(
            Optional<LocalDate> roster,
            Optional<Period> employment,
            Optional<LocalDate> before,
            Set<PersonnelDossierPart> over) {}

    /// The last day of an employment that ended and is still to be carried out. The dossier takes
    /// precedence: while it says that somebody works here, the roster ends nothing. An end is
    /// carried out once, and a day earlier than the one carried out is no new end, so that somebody
    /// who comes back is let in again. When the roster lists somebody of whom a part would be
    /// destroyed by the date in the dossier, one of the two is wrong: nothing ends, and the
    /// personnel office sees it in its list.
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    static Optional<LocalDate> ended(Facts facts, LocalDate today) {
        Optional<LocalDate> byDossier = facts.employment().map(Period::until);
        if (byDossier.filter(day -> !day.isBefore(today)).isPresent()) {
            return Optional.empty();
        }
        boolean onRoster = facts.roster().filter(day -> !day.isBefore(today)).isPresent();
        if (byDossier.isPresent()
                && facts.before()
                        .filter(known -> !known.isBefore(byDossier.get()))
                        .isEmpty()) {
            return onRoster && !facts.over().isEmpty() ? Optional.empty() : byDossier;
        }
        return facts.roster()
                .filter(_ -> !onRoster)
                .filter(day ->
                        facts.before().filter(known -> !known.isBefore(day)).isEmpty());
    }

    /// The last day on which the data kept with the account is retained: that of the longest part
    /// of the personnel dossier, whether there was one or not.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static LocalDate lastDayOfAccount(LocalDate last, Map<PersonnelDossierPart, RetentionTerm> terms) {
        return terms.entrySet().stream()
                .flatMap(entry ->
                        StaffRetentionRules.lastDay(new Period(last, last), entry.getKey(), entry.getValue()).stream())
                .max(Comparator.naturalOrder())
                .orElse(last);
    }
}
