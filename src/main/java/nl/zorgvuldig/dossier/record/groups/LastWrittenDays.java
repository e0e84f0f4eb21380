package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// The day on which something was last written about each pupil of a list: a plain fact, from one
/// statement, that opens no dossier. Nobody sees it of what is confidential, nor before they promised
/// what must be promised before a dossier opens.
@Component
class LastWrittenDays {
    /// Days of which the name of the weekday says enough.
    private static final int WEEK = 7;

    /// Weeks after which a date says more than a number.
    private static final int LONGEST = 12;

    private final List<AccessPrecondition> preconditions;
    private final DossierStore store;
    private final Work work;

    LastWrittenDays(List<AccessPrecondition> preconditions, DossierStore store, Work work) {
        this.preconditions = preconditions;
        this.store = store;
        this.work = work;
    }

    @Upholds(CONFIDENTIALITY)
    Map<PupilId, LocalDate> of(List<ListedPupil> pupils) {
        PersonId reader = Acting.current().person();
        Map<PupilId, Instant> last = work.read(
                EnrolmentActs.LIST,
                () -> preconditions.stream()
                                .allMatch(each -> each.missing(reader).isEmpty())
                        ? store.lastWritten(
                                pupils.stream().map(ListedPupil::pupil).toList())
                        : Map.of());
        return last.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, written -> SchoolDay.of(written.getValue())));
    }

    /// The words for it: the weekday within a week, then weeks, then the date.
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
