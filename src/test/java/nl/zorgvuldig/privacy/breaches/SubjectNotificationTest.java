package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupil;
import nl.zorgvuldig.privacy.breaches.affected.AffectedSelections;
import nl.zorgvuldig.privacy.breaches.notifications.BreachLetter;
import nl.zorgvuldig.privacy.breaches.notifications.BreachLetters;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;
import nl.zorgvuldig.privacy.breaches.upkeep.BreachDestruction;
import org.junit.jupiter.api.Test;

/// Whom a breach concerns, how they are told, and that all of it goes at the end of its term.
@Upholds(CONFIDENTIALITY)
class SubjectNotificationTest {
    private final BreachHands hands = new BreachHands();

    @Test
    void the_log_names_whom_an_account_opened_and_each_parent_is_told_once_with_proof() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        PersonId actor = hands.demo.person("leerkracht2");
        List<DemoPeople.Family> families = hands.demo.population().families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family -> family.guardians().size() == 2)
                .limit(60)
                .toList();
        Set<PupilId> opened =
                families.stream().flatMap(family -> family.children().stream()).collect(Collectors.toSet());
        opened.forEach(pupil -> hands.opened(actor, pupil, AuditOutcome.GRANTED));
        hands.opened(actor, new PupilId(UUID.randomUUID()), AuditOutcome.GRANTED);
        assertThat(hands.assess(breach, BreachRisk.HIGH)).isEmpty();
        assertThat(hands.select(breach, actor)).isEmpty();
        Breaches.File file = hands.read("fg", breach);
        assertThat(hands.as("fg", () -> hands.part(AffectedSelections.class).listAffected(file)))
                .extracting(AffectedPupil::pupil)
                .containsAll(opened);
        assertThat(hands.as("fg", () -> hands.part(AffectedSelections.class).list(file)))
                .hasSize(1)
                .allSatisfy(selection -> assertThat(selection.lines()).isGreaterThan(selection.pupils()));
        assertThat(hands.notified(breach)).isEmpty();
        assertThat(hands.announce(breach, BreachAnnouncement.Way.EACH)).isEmpty();
        hands.round();
        hands.round();
        List<SubjectNotification> told =
                hands.as("fg", () -> hands.part(Breaches.class).listTold(file));
        assertThat(told)
                .extracting(SubjectNotification::person)
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(told).anyMatch(notification -> notification.state() == SubjectNotification.State.SENT);
        assertThat(told)
                .filteredOn(notification -> notification.route() == SubjectNotification.Route.MAIL)
                .allSatisfy(notification -> assertThat(
                                SentText.signature(hands.demo, hands.demo.board(), notification.person(), "breach-told")
                                        .lines()
                                        .findFirst()
                                        .orElseThrow())
                        .contains(SentText.school(hands.demo, notification.pupil())));
        assertThat(told).anyMatch(notification -> notification.state() == SubjectNotification.State.TO_PRINT);
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        letters(breach);
        assertThat(hands.close(breach)).isEmpty();
        gone(breach);
    }

    @Test
    void who_is_found_later_is_told_before_anything_closes() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        List<PupilId> children = hands.children(DemoPeople.FamilyKind.TOGETHER);
        hands.announced(breach, children.getFirst());
        hands.told();
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.TO_CLOSE);
        assertThat(hands.found(breach, children.get(1))).isEmpty();
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.TO_TELL);
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        assertThatThrownBy(() -> closed(breach))
                .as("the database agrees")
                .hasStackTraceContaining("row-level security");
        looked(breach);
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.TO_CLOSE);
        assertThat(hands.close(breach))
                .as("whoever has no row yet is still to be told")
                .contains("breaches.no.close_untold");
        int before = hands.count("telling", breach);
        hands.told();
        assertThat(hands.count("telling", breach)).isGreaterThan(before);
        assertThat(hands.close(breach)).isEmpty();
    }

    @Test
    void of_whom_nobody_can_be_told_is_not_hidden_by_closing() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        PupilId unknown = hands.children(DemoPeople.FamilyKind.UNKNOWN).getFirst();
        hands.announced(breach, hands.children(DemoPeople.FamilyKind.TOGETHER).getFirst());
        assertThat(hands.found(breach, unknown)).isEmpty();
        Breaches.File file = hands.read("fg", breach);
        assertThat(hands.as("fg", () -> hands.part(AffectedSelections.class).listAffected(file)))
                .hasSize(2)
                .noneMatch(AffectedPupil::nobody);
        hands.told();
        assertThat(hands.close(breach)).isEmpty();
        assertThat(hands.as("fg", () -> hands.part(AffectedSelections.class).listAffected(file)))
                .hasSize(2)
                .filteredOn(AffectedPupil::nobody)
                .extracting(AffectedPupil::pupil)
                .containsExactly(unknown);
    }

    /// Past the rules.
    private int closed(BreachId breach) {
        BreachClosing closing = new BreachClosing(
                "x", hands.demo.person("fg"), hands.demo.clock().instant());
        return hands.as(
                "fg",
                () -> hands.part(Work.class)
                        .write(
                                BreachActs.KEEP_BREACH,
                                () -> hands.part(BreachPartStore.class).add(breach, closing)));
    }

    /// As if the round had looked, and somebody may be told only since.
    private void looked(BreachId breach) {
        hands.demo
                .superuser("zorgvuldig")
                .sql(
                        "update breaches.affected set people = 2 where board = :board and breach = :breach and people is null")
                .param("board", hands.demo.board().value())
                .param("breach", breach.value())
                .update();
    }

    /// Printing is not telling; who watches over data hands out nothing.
    private void letters(BreachId breach) {
        assertThat(hands.as("fg", () -> hands.part(BreachLetters.class).list())).isEmpty();
        List<SubjectNotification> own =
                hands.as("directeur", () -> hands.part(BreachLetters.class).list());
        assertThat(own).allMatch(notification -> notification.school().equals(hands.school));
        List<SubjectNotification> all =
                hands.as("bestuur", () -> hands.part(BreachLetters.class).list());
        assertThat(hands.handed(all)).as("not printed yet").isZero();
        List<BreachLetter> printed =
                hands.as("bestuur", () -> hands.part(BreachLetters.class).print());
        assertThat(printed).hasSize(all.size());
        assertThat(printed).allMatch(letter -> letter.paragraphs().contains(BreachHands.MESSAGE));
        twice(all.stream()
                .filter(notification -> notification.breach().equals(breach)
                        && notification.failed().isEmpty())
                .findFirst()
                .orElseThrow());
        assertThat(hands.handed(all)).as("all but the one").isEqualTo(all.size() - 1);
        assertThat(hands.count("telling", breach)).isGreaterThan(1);
    }

    /// Who waits for letters about two breaches got only the one that is ticked.
    private void twice(SubjectNotification letter) {
        BreachId other = hands.report(BreachVisibility.SCHOOL);
        hands.announced(other, letter.pupil());
        hands.round();
        hands.as("bestuur", () -> hands.part(BreachLetters.class).print());
        assertThat(hands.handed(List.of(letter))).isEqualTo(1);
        List<SubjectNotification> left =
                hands.as("bestuur", () -> hands.part(BreachLetters.class).list());
        assertThat(left)
                .filteredOn(notification -> notification.person().equals(letter.person()))
                .allMatch(notification -> notification.state() == SubjectNotification.State.PRINTED)
                .extracting(SubjectNotification::breach)
                .containsExactly(other);
        List<SubjectNotification> rest = left.stream()
                .filter(notification -> notification.breach().equals(other))
                .toList();
        assertThat(hands.handed(rest)).isEqualTo(rest.size());
    }

    /// At the end of its term all of it goes, key first, and not a day before.
    private void gone(BreachId breach) {
        LocalDate today = hands.demo.clock().today();
        KeyName key = new KeyName(hands.demo.board(), breach.value(), RetentionPurpose.BREACH);
        end(breach, today.plusYears(5));
        assertThat(hands.part(Vault.class).exists(key)).isTrue();
        end(breach, today.plusYears(5).plusDays(1));
        assertThat(hands.part(Vault.class).exists(key)).isFalse();
        for (String table : List.of(
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
        hands.part(Boards.class).program(hands.demo.board()).run(() -> {
            BreachFacts known = hands.part(Work.class)
                    .read(Act.MAINTAIN, () -> hands.part(BreachFactStore.class).find(breach))
                    .orElseThrow();
            hands.part(BreachDestruction.class).run(breach, known, today);
        });
    }
}
