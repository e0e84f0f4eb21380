package nl.zorgvuldig.consent.cases;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Nobody waits for who cannot answer on a screen: then the head has a turn as well.
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class ConsentCaseTurnsProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void the_head_is_asked_when_somebody_who_is_missing_has_no_address_and_only_then(
            @ForAll @Size(max = 4) Set<@IntRange(max = 5) Integer> missing,
            @ForAll @Size(max = 4) Set<@IntRange(max = 5) Integer> reachable,
            @ForAll @IntRange(min = 0, max = 90) int days) {
        ConsentCaseAnswers answers = new ConsentCaseAnswers(
                        new ConsentDecision.NotEffective(List.of(new NoConsentReason.NotEveryone())),
                        missing.stream().map(ConsentCaseTurnsProperties::person).toList(),
                        Optional.empty())
                .reaching(reachable.stream()
                        .map(ConsentCaseTurnsProperties::person)
                        .collect(Collectors.toSet()));
        AwaitedAction.Somebody deciders = new AwaitedAction.Somebody(
                        CaseParty.DECIDERS, "some.task", TODAY, TODAY.plusDays(days), TO_THIRD_PARTIES_AFTER_CONSENT)
                .unless(TODAY.plusDays(days + 1L));

        boolean onPaper = !reachable.containsAll(missing);

        assertThat(ConsentCaseTurns.onPaper(deciders, answers))
                .isEqualTo(
                        onPaper
                                ? new AwaitedAction.Somebody(
                                        CaseParty.KEEPER,
                                        "consent.task.paper",
                                        deciders.since(),
                                        deciders.until(),
                                        deciders.clause(),
                                        deciders.otherwise())
                                : new AwaitedAction.Nobody());
        assertThat(answers.missing()).as("their turn stays theirs").hasSize(missing.size());
        Statistics.label("on paper").collect(onPaper).coverage(all -> {
            all.check(true).percentage(share -> share > 10);
            all.check(false).percentage(share -> share > 5);
        });
    }

    private static PersonId person(int which) {
        return new PersonId(new UUID(1, which));
    }
}
