package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.entries.DossierStore.LastWritten;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// On which day something was last written about each pupil of a list: a plain fact, from one statement, that opens no
/// dossier. What does not exist for the reader does not count.
@Component
class LastWrittenDays {
    /// Days of which the name of the weekday says enough.
    private static final int WEEK = 7;

    /// Weeks after which a date says more than a number.
    private static final int LONGEST = 12;

    private final DossierStore store;
    private final Work work;

    LastWrittenDays(DossierStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    Map<PupilId, LocalDate> of(List<ListedPupil> pupils) {
        return latest(
                pupils,
                work.read(
                        EnrolmentActs.LIST,
                        () -> store.lastWritten(
                                pupils.stream().map(ListedPupil::pupil).toList())));
    }

    /// Facts in, answer out: by the relation through which each dossier opens to the reader.
    @Upholds(CONFIDENTIALITY)
    static Map<PupilId, LocalDate> latest(List<ListedPupil> pupils, List<LastWritten> written) {
        Map<PupilId, LocalDate> latest = new HashMap<>();
        for (ListedPupil pupil : pupils) {
            written.stream()
                    .filter(last -> last.pupil().equals(pupil.pupil()))
                    .filter(last -> !last.confidential()
                            || ConfidentialityRules.opens(Confidentiality.CONFIDENTIAL, pupil.relation()))
                    .map(last -> SchoolDay.of(last.at()))
                    .max(LocalDate::compareTo)
                    .ifPresent(day -> latest.put(pupil.pupil(), day));
        }
        return latest;
    }

    /// How one says it: the weekday within a week, then in weeks, then the date.
    static Sentence said(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return Sentence.of("dossier.group.last.today");
        }
        if (days < WEEK) {
            return Sentence.of("dossier.group.last.day." + day.getDayOfWeek().getValue());
        }
        return days <= (long) LONGEST * WEEK
                ? Sentence.of("dossier.group.last.weeks", days / WEEK)
                : Sentence.of("dossier.group.last.date", day);
    }
}
