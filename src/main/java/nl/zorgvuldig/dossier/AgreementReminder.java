package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Reminder;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Reminds whoever sees to an agreement, two days before its day. The message says how many there
/// are and names no pupil; of which agreement it was is not kept.
@Component
@Upholds(TALKS_END_IN_AGREEMENTS)
final class AgreementReminder implements Reminder {
    private static final int DAYS_AHEAD = 2;

    private final AgreementStore store;
    private final BilingualMail bilingual;
    private final Work work;

    AgreementReminder(AgreementStore store, BilingualMail bilingual, Work work) {
        this.store = store;
        this.bilingual = bilingual;
        this.work = work;
    }

    @Override
    public String kind() {
        return "agreement-reminder";
    }

    @Override
    public int keptDays() {
        return 30;
    }

    @Override
    public List<Due> due(LocalDate today) {
        Map<PersonId, List<AgreementStore.Near>> near =
                work.read(Act.MAINTAIN, () -> store.listNear(today, today.plusDays(DAYS_AHEAD))).stream()
                        .collect(Collectors.groupingBy(
                                AgreementStore.Near::owner, LinkedHashMap::new, Collectors.toList()));
        return near.entrySet().stream()
                .map(owned -> due(owned.getKey(), owned.getValue(), today))
                .toList();
    }

    private Due due(PersonId owner, List<AgreementStore.Near> near, LocalDate today) {
        int many = near.stream().mapToInt(AgreementStore.Near::many).sum();
        return new Due(
                owner.value(),
                near.stream().map(AgreementStore.Near::dueOn).collect(Collectors.toSet()),
                Set.of(owner),
                Sentence.of("dossier.reminder.subject"),
                Sentence.of("dossier.reminder.body", many, bilingual.link("/")),
                () -> {},
                Optional.of(today.plusDays(DAYS_AHEAD + 1)
                        .atStartOfDay(SchoolDay.ZONE)
                        .toInstant()),
                "");
    }
}
