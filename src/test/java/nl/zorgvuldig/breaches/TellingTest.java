package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.junit.jupiter.api.Test;

/// Whom a breach concerns, how they are told, and that all of it goes at the end of its term.
@Upholds(CONFIDENTIALITY)
class TellingTest {
    private final BreachHands hands = new BreachHands();

    @Test
    void the_log_names_whom_an_account_opened_and_each_parent_is_told_once_with_proof() {
        BreachId breach = hands.report(Circle.SCHOOL);
        PersonId actor = hands.demo.person("leerkracht2");
        List<People.Family> families =
                hands.demo.population().families().stream()
                        .filter(one -> one.kind() == People.FamilyKind.TOGETHER)
                        .filter(one -> one.guardians().size() == 2)
                        .limit(60)
                        .toList();
        Set<PupilId> opened =
                families.stream()
                        .flatMap(one -> one.children().stream())
                        .collect(Collectors.toSet());
        opened.forEach(one -> hands.opened(actor, one, Outcome.GRANTED));
        hands.opened(actor, new PupilId(UUID.randomUUID()), Outcome.GRANTED);
        assertThat(hands.assess(breach, Risk.HIGH)).isEmpty();
        assertThat(hands.select(breach, actor)).isEmpty();
        Breaches.File file = hands.read("fg", breach);
        assertThat(hands.as("fg", () -> hands.part(Selections.class).listAffected(file)))
                .extracting(Affected::pupil)
                .containsAll(opened);
        assertThat(hands.as("fg", () -> hands.part(Selections.class).list(file)))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.lines()).isGreaterThan(one.pupils()));
        assertThat(hands.notified(breach)).isEmpty();
        assertThat(hands.announce(breach, Announcement.Way.EACH)).isEmpty();
        hands.round();
        hands.round();
        List<Telling> told = hands.as("fg", () -> hands.part(Breaches.class).listTold(file));
        assertThat(told).extracting(Telling::person).doesNotHaveDuplicates().isNotEmpty();
        assertThat(told).anyMatch(one -> one.state() == Telling.State.SENT);
        assertThat(told).anyMatch(one -> one.state() == Telling.State.TO_PRINT);
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        letters(breach);
        assertThat(hands.close(breach)).isEmpty();
        gone(breach);
    }

    /// Printing is not telling; who watches over data hands out nothing.
    private void letters(BreachId breach) {
        assertThat(hands.as("fg", () -> hands.part(Letters.class).list())).isEmpty();
        List<Telling> own = hands.as("directeur", () -> hands.part(Letters.class).list());
        assertThat(own).allMatch(one -> one.school().equals(hands.school));
        List<Telling> all = hands.as("bestuur", () -> hands.part(Letters.class).list());
        Set<PersonId> people = all.stream().map(Telling::person).collect(Collectors.toSet());
        assertThat(hands.as("bestuur", () -> hands.part(Letters.class).handed(people)))
                .as("not printed yet")
                .isZero();
        List<BreachLetter> printed = hands.as("bestuur", () -> hands.part(Letters.class).print());
        assertThat(printed).hasSize(all.size());
        assertThat(printed).allMatch(one -> one.paragraphs().contains(BreachHands.MESSAGE));
        assertThat(hands.as("bestuur", () -> hands.part(Letters.class).handed(people)))
                .isEqualTo(all.size());
        assertThat(hands.count("telling", breach)).isGreaterThan(1);
    }

    /// At the end of its term all of it goes, key first, and not a day before.
    private void gone(BreachId breach) {
        LocalDate today = hands.demo.clock().today();
        KeyName key = new KeyName(hands.demo.board(), breach.value(), Keeping.BREACH);
        end(breach, today.plusYears(5));
        assertThat(hands.part(Vault.class).exists(key)).isTrue();
        end(breach, today.plusYears(5).plusDays(1));
        assertThat(hands.part(Vault.class).exists(key)).isFalse();
        for (String table :
                List.of(
                        "breach",
                        "assessment",
                        "notice",
                        "announcement",
                        "closing",
                        "selection",
                        "affected",
                        "telling",
                        "warning")) {
            assertThat(hands.count(table, breach)).as(table).isZero();
        }
    }

    private void end(BreachId breach, LocalDate today) {
        hands.part(Boards.class)
                .program(hands.demo.board())
                .run(
                        () -> {
                            BreachFacts known =
                                    hands.part(Work.class)
                                            .read(
                                                    Act.MAINTAIN,
                                                    () -> hands.part(FactStore.class).find(breach))
                                            .orElseThrow();
                            hands.part(BreachEnds.class).run(breach, known, today);
                        });
    }
}
