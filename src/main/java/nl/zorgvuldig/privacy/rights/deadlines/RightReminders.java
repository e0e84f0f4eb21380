package nl.zorgvuldig.privacy.rights.deadlines;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Reminder;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKeepers;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightStore;
import nl.zorgvuldig.privacy.rights.RightTerms;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reminders of a request that is undecided or granted and not carried out, on the days of
/// [RightTerms]: to those who decide, or to the data protection officer while nobody can decide.
/// Holidays do not suspend them, as the term goes on.
@Configuration(proxyBeanMethods = false)
class RightReminders {
    @Bean
    @Upholds(WHERE_TO_TURN)
    Reminder requestsToDecide(
            UnfinishedRightStore waiting,
            RightStore store,
            RightKeepers keepers,
            KeepingSchoolNames schools,
            BilingualMail mail,
            AuditLog log,
            Work work) {
        return new OfWaiting("rights-reminder", waiting, store, schools, log, work) {
            @Override
            List<PersonId> to(RightRequest request) {
                return keepers.of(request);
            }

            @Override
            Sentence words(RightTerms terms, LocalDate today) {
                String page = mail.link(RightMail.KEPT);
                long left = terms.left(today);
                return left < 0
                        ? Sentence.of("rights.mail.late", terms.last(), page)
                        : Sentence.of("rights.mail.remind", left, terms.last(), page);
            }
        };
    }

    @Bean
    @Upholds(WHERE_TO_TURN)
    Reminder requestsThatNobodyDecides(
            UnfinishedRightStore waiting,
            RightStore store,
            RightKeepers keepers,
            KeepingSchoolNames schools,
            BilingualMail mail,
            AuditLog log,
            Work work) {
        return new OfWaiting("rights-nobody", waiting, store, schools, log, work) {
            @Override
            List<PersonId> to(RightRequest request) {
                return keepers.instead(request);
            }

            @Override
            Sentence words(RightTerms terms, LocalDate today) {
                return Sentence.of("rights.mail.nobody", terms.last(), mail.link(RightMail.FUNCTIONS));
            }
        };
    }

    /// A reminder of each unfinished request, on the latest day on which somebody is to be
    /// reminded.
    private abstract static class OfWaiting implements Reminder {
        private final String kind;
        private final UnfinishedRightStore waiting;
        private final RightStore store;
        private final KeepingSchoolNames schools;
        private final AuditLog log;
        private final Work work;

        OfWaiting(
                String kind,
                UnfinishedRightStore waiting,
                RightStore store,
                KeepingSchoolNames schools,
                AuditLog log,
                Work work) {
            this.kind = kind;
            this.waiting = waiting;
            this.store = store;
            this.schools = schools;
            this.log = log;
            this.work = work;
        }

        /// The recipients. Inside a unit of work.
        abstract List<PersonId> to(RightRequest request);

        abstract Sentence words(RightTerms terms, LocalDate today);

        @Override
        public final String kind() {
            return kind;
        }

        @Override
        public final List<Due> due(LocalDate today) {
            return work.read(
                    Act.MAINTAIN,
                    () -> waiting.list().stream()
                            .flatMap(request -> request.terms().reminder(today).stream()
                                    .flatMap(day -> due(request.id(), day, today).stream()))
                            .toList());
        }

        private Optional<Due> due(RightId id, LocalDate day, LocalDate today) {
            return store.find(id)
                    .map(file -> new Due(
                                    id.value(),
                                    day,
                                    Set.copyOf(to(file.request())),
                                    Sentence.of("rights.mail.subject"),
                                    words(file.terms(), today),
                                    () -> log.append(log.done(RightActs.KEEP_RIGHT, WHERE_TO_TURN, "reminded")
                                            .about(new PersonId(
                                                    file.request().about().id()))
                                            .through(id)))
                            .from(file.request().pupil().map(schools::nameOf).orElse("")));
        }
    }
}
