package nl.zorgvuldig.exchange.notices;

import static nl.zorgvuldig.exchange.ExchangeDesk.NOW;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.access.accesslog.AccessLogDay;
import nl.zorgvuldig.access.accesslog.DossierAccessLog;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeDesk;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.disclosures.OwnDisclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.ShownAs;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.subjectaccess.OverviewLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is given on a ground of law tells no parent by itself: who is not told gets the same bytes
/// as if nothing was prepared, made or went. Who is told is chosen at the door [GuardianNotices].
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
class HiddenDisclosureTest {
    private static final GuardianNoticeWish NOT_NOW =
            new GuardianNoticeWish("not_now", Optional.empty(), "", "safety_child", "Het kind loopt dan gevaar.");

    private final ExchangeDesk desk = new ExchangeDesk(68);

    /// In the dossier before anything is prepared, and read there by the head.
    private final DossierItemId entry = desk.write("Kwam met blauwe plekken.");

    @BeforeEach
    void read() {
        desk.dossier();
    }

    private DisclosureId ready(LegalGround ground) {
        DisclosureId id = desk.prepared(new DisclosureBasis.Law(ground), entry);
        if (ground == LegalGround.OFFICER_OF_JUSTICE) {
            assertThat(desk.demanded(id)).isEqualTo(Outcome.done());
        }
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        return id;
    }

    @Test
    void a_parent_who_is_not_told_gets_the_same_as_before_in_every_way_and_the_other_is_told() {
        List<String> before = everything(desk.second);
        DisclosureId id = ready(LegalGround.VEILIG_THUIS_REPORT);
        assertThat(everything(desk.second)).as("prepared and made").isEqualTo(before);
        long mails = mails(desk.first);

        DisclosureDispatch.Sent link =
                ExchangeDesk.made(desk.send(id, Map.of(desk.first.person(), NOW, desk.second.person(), NOT_NOW)));
        assertThat(desk.fetch(link)).isPresent();
        desk.work();
        assertThat(everything(desk.second)).isEqualTo(before);
        assertThat(given(desk.first)).contains(id);
        assertThat(mails(desk.first)).isEqualTo(mails + 1);

        desk.send(id);
        desk.stop(id);
        assertThat(everything(desk.second)).as("sent again, and stopped").isEqualTo(before);

        assertThat(desk.inform(id, Map.of())).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.inform(id, Map.of(desk.second.person(), NOW))).isInstanceOf(Outcome.Done.class);
        assertThat(given(desk.second)).as("told later").contains(id);
        assertThat(desk.notices(id)).extracting(GuardianNotice::choice).contains(new GuardianNotice.Choice.Now());
        assertThat(desk.inform(id, Map.of(desk.second.person(), NOT_NOW)))
                .as("who knows is not made to forget")
                .isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @EnumSource(TwoAtOnce.class)
    void of_two_who_decide_about_the_same_parent_one_is_first(TwoAtOnce how) {
        DisclosureId id = ready(LegalGround.VEILIG_THUIS_REPORT);
        PersonId second = desk.second.person();
        assertThat(desk.send(id, Map.of(desk.first.person(), NOW, second, NOT_NOW)))
                .isInstanceOf(Outcome.Done.class);

        List<Outcome<Nothing>> answers = how.on(
                "exchange.notice",
                () -> desk.inform(id, Map.of(second, NOW)),
                () -> desk.inform(id, Map.of(second, NOT_NOW)));

        assertThat(answers).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(answers).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        assertThat(desk.notices(id).stream().filter(notice -> notice.person().equals(second)))
                .hasSize(2);
        desk.stop(id);
    }

    @Test
    void without_a_choice_for_everybody_nothing_goes_by_the_rules_nor_by_the_database() {
        List<List<String>> before = List.of(everything(desk.first), everything(desk.second));
        DisclosureId id = ready(LegalGround.VEILIG_THUIS_REPORT);
        noChoice(desk.send(id, Map.of()));
        noChoice(desk.send(id, Map.of(desk.first.person(), NOW)));
        assertThatThrownBy(() -> desk.byHand(id, ExchangeActs.KEEP_EXCHANGE, new DisclosureEvent.Sent(List.of())))
                .hasStackTraceContaining("row-level security");
        assertThat(desk.file(id).last(DisclosureEvent.Sent.class)).isEmpty();
        assertThat(List.of(everything(desk.first), everything(desk.second))).isEqualTo(before);
        desk.stop(id);
    }

    private static void noChoice(Outcome<DisclosureDispatch.Sent> outcome) {
        assertThat(ExchangeDesk.fields(outcome)).isNotEmpty().allMatch(field -> field.startsWith("notice"));
    }

    @Test
    void of_a_demand_nobody_hears_whatever_is_sent_along() {
        List<List<String>> before = List.of(everything(desk.first), everything(desk.second));
        DisclosureId id = ready(LegalGround.OFFICER_OF_JUSTICE);
        assertThat(desk.send(id, Map.of(desk.first.person(), NOW, desk.second.person(), NOW)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.inform(id, Map.of(desk.first.person(), NOW))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.notices(id)).isEmpty();
        assertThat(List.of(everything(desk.first), everything(desk.second))).isEqualTo(before);
        assertThatThrownBy(() -> noticeByHand(id, 1, new GuardianNotice.Choice.Now()))
                .hasStackTraceContaining("row-level security");
        assertThat(page(id))
                .contains("U mag hier met niemand over praten", "126bb")
                .doesNotContain("notice-choice");
        desk.stop(id);
    }

    @Test
    void who_was_told_is_not_made_to_forget_by_the_database_either() {
        DisclosureId id = ready(LegalGround.VEILIG_THUIS_REPORT);
        assertThat(desk.send(id, Map.of(desk.first.person(), NOW, desk.second.person(), NOT_NOW)))
                .isInstanceOf(Outcome.Done.class);

        assertThatThrownBy(() -> noticeByHand(id, 2, notNow(14))).hasStackTraceContaining("row-level security");
        assertThat(desk.notices(id).stream().filter(notice -> notice.person().equals(desk.first.person())))
                .hasSize(1);
        desk.stop(id);
    }

    /// It is recorded before anybody chose, and over: no parent finds it until the head chose about both.
    @Test
    void what_was_said_already_is_found_by_no_parent_until_the_head_chose() {
        List<List<String>> before = List.of(everything(desk.first), everything(desk.second));
        DisclosureId id = desk.alreadyGiven(LegalGround.VEILIG_THUIS_REPORT);
        desk.work();
        assertThat(List.of(everything(desk.first), everything(desk.second))).isEqualTo(before);
        assertThat(desk.file(id).state()).isEqualTo(DisclosureState.ALREADY_GIVEN);
        assertThat(looks(id, 0)).containsExactly(desk.head.person());
        long mails = mails(desk.first);

        assertThat(ExchangeDesk.fields(desk.inform(id, Map.of(desk.first.person(), NOW))))
                .containsExactly(GuardianNoticeRules.field("choice", desk.second.person()));
        assertThat(List.of(everything(desk.first), everything(desk.second))).isEqualTo(before);
        assertThat(desk.inform(id, Map.of(desk.first.person(), NOW, desk.second.person(), NOT_NOW)))
                .isInstanceOf(Outcome.Done.class);

        assertThat(given(desk.first)).contains(id);
        assertThat(mails(desk.first)).isEqualTo(mails + 1);
        assertThat(everything(desk.second)).isEqualTo(before.getLast());
        assertThat(looks(id, 0)).isEmpty();
        assertThat(looks(id, 14)).containsExactly(desk.head.person());
    }

    @Test
    void of_what_an_officer_was_told_already_nobody_hears_and_nobody_is_asked() {
        List<List<String>> before = List.of(everything(desk.first), everything(desk.second));
        DisclosureId id = desk.alreadyGiven(LegalGround.OFFICER_OF_JUSTICE);
        assertThat(looks(id, 30)).isEmpty();
        assertThat(desk.inform(id, Map.of(desk.first.person(), NOW))).isInstanceOf(Outcome.Rejected.class);
        assertThat(List.of(everything(desk.first), everything(desk.second))).isEqualTo(before);
        assertThat(page(id)).contains("126bb").doesNotContain("notice-choice");
    }

    /// A package that waits is not made one that was given already, and what parents agree to is not.
    @Test
    void the_database_takes_it_only_as_the_first_event_without_pieces_on_a_ground_of_law_on_its_day() {
        DisclosureBasis report = new DisclosureBasis.Law(LegalGround.VEILIG_THUIS_REPORT);
        DisclosureId made = ready(LegalGround.VEILIG_THUIS_REPORT);
        DisclosureId pieces = desk.prepared(report, entry);
        DisclosureId consent = desk.prepared(new DisclosureBasis.Consent(), entry);
        DisclosureId coming = desk.prepared(report, entry);
        DisclosureId possible = desk.prepared(report, entry);
        List.of(made, pieces, consent, possible).forEach(id -> lastDay(id, 0));
        lastDay(coming, 1);
        List.of(made, consent, coming, possible).forEach(this::withoutPieces);

        assertThatThrownBy(() -> givenByHand(made, 0)).hasStackTraceContaining("step_already_given");
        List.of(pieces, consent)
                .forEach(id ->
                        assertThatThrownBy(() -> givenByHand(id, 0)).hasStackTraceContaining("row-level security"));
        assertThatThrownBy(() -> givenByHand(coming, 1)).hasStackTraceContaining("row-level security");
        assertThatCode(() -> givenByHand(possible, 0)).as("and only that").doesNotThrowAnyException();
        List.of(made, pieces, consent, coming).forEach(desk::stop);
    }

    private void lastDay(DisclosureId id, int days) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("update exchange.disclosure set valid_until = :day where id = :id")
                .param("id", id.value())
                .param("day", desk.demo.clock().today().plusDays(days))
                .update();
    }

    private void withoutPieces(DisclosureId id) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("delete from exchange.item where disclosure = :id")
                .param("id", id.value())
                .update();
    }

    private void givenByHand(DisclosureId id, int days) {
        desk.byHand(
                id,
                ExchangeActs.PREPARE_EXCHANGE,
                new DisclosureEvent.AlreadyGiven(desk.demo.clock().today().plusDays(days)));
    }

    private GuardianNotice.Choice notNow(int days) {
        return new GuardianNotice.Choice.NotNow(
                Optional.of(GuardianNotice.Reason.SAFETY_CHILD),
                desk.demo.clock().today().plusDays(days),
                "Gevaar.");
    }

    /// Nobody is left untold for ever: on a day the head looks again, as often as it takes, also when
    /// the disclosure is over; and what was decided before there was a day gets one.
    @Test
    void the_head_looks_again_at_who_was_not_told_until_they_know() {
        DisclosureId id = ready(LegalGround.VEILIG_THUIS_REPORT);
        PersonId second = desk.second.person();
        assertThat(looks(id, 0)).as("made, and not sent").isEmpty();
        assertThatThrownBy(() -> noticeByHand(id, 1, notNow(15)))
                .as("later than two weeks")
                .hasStackTraceContaining("row-level security");
        desk.send(id, Map.of(desk.first.person(), NOW, second, NOT_NOW));
        assertThat(looks(id, 0)).isEmpty();
        assertThat(looks(id, 13)).isEmpty();
        assertThat(looks(id, 14)).containsExactly(desk.head.person());
        assertThat(page(id)).contains("Gevaar voor het kind.", "Kijk opnieuw op 8 december 2026.");

        desk.stop(id);
        assertThat(looks(id, 14)).as("over, and still untold").containsExactly(desk.head.person());
        desk.demo
                .clock()
                .daysLater(
                        14,
                        () -> assertThat(desk.inform(
                                        id,
                                        Map.of(
                                                second,
                                                new GuardianNoticeWish(
                                                        "not_now", Optional.empty(), "", "haste", "Nu druk."))))
                                .isInstanceOf(Outcome.Done.class));
        assertThat(looks(id, 15)).isEmpty();
        assertThat(looks(id, 16)).as("two school days later").containsExactly(desk.head.person());

        asBefore(id);
        assertThat(looks(id, 27)).isEmpty();
        assertThat(looks(id, 28)).containsExactly(desk.head.person());
        assertThat(desk.inform(id, Map.of(second, NOW))).isInstanceOf(Outcome.Done.class);
        assertThat(looks(id, 60)).isEmpty();
    }

    /// As it was kept before there were days to look again.
    private void asBefore(DisclosureId id) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("update exchange.notice set look_again = null where disclosure = :id")
                .param("id", id.value())
                .update();
    }

    /// Who is asked to look again, some days from now.
    private Set<PersonId> looks(DisclosureId id, int days) {
        return desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.demo
                        .part(Work.class)
                        .read(
                                Act.MAINTAIN,
                                () ->
                                        desk
                                                .demo
                                                .part(UntoldCases.class)
                                                .list(desk.demo.clock().today().plusDays(days))
                                                .stream()))
                .filter(open -> open.id().equals(id.value()))
                .flatMap(OpenCase::now)
                .flatMap(turn -> turn.people().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void the_page_offers_a_choice_for_each_with_nothing_chosen_and_loses_nothing_that_was_typed() {
        DisclosureId id = ready(LegalGround.VEILIG_THUIS_REPORT);
        String field = GuardianNoticeRules.field("choice", desk.first.person());
        assertThat(page(id))
                .contains("Weten de ouders dit?", "0800-2000")
                .contains(field, GuardianNoticeRules.field("choice", desk.second.person()))
                .doesNotContain("checked");

        WebVisitor head = desk.demo.signIn("directeur2");
        String because = GuardianNoticeRules.field("because", desk.first.person());
        String again = head.fill(
                        "/uitwisseling/" + id,
                        "/uitwisseling/" + id + "/versturen",
                        Map.of(
                                "seen",
                                Integer.toString(desk.file(id).history().size()),
                                field,
                                "not_now",
                                because,
                                "Er is gevaar voor het kind."))
                .body();
        assertThat(again).contains("Kies of deze ouder het hoort.", "Er is gevaar voor het kind.");
        assertThat(desk.file(id).last(DisclosureEvent.Sent.class)).isEmpty();

        desk.send(id, Map.of(desk.first.person(), NOT_NOW, desk.second.person(), NOW));
        assertThat(page(id)).contains("weet het niet", "Het kind loopt dan gevaar.", "Het nu vertellen");
        desk.stop(id);
    }

    private String page(DisclosureId id) {
        return desk.demo.signIn("directeur2").get("/uitwisseling/" + id).body();
    }

    /// All that a parent can get of it: what was given, who looked, every message to them, what is
    /// kept about them and about the child when they ask for it, and what the database shows them
    /// whatever they do.
    private List<String> everything(SignedInUser who) {
        List<String> all = new ArrayList<>();
        given(who).forEach(disclosure -> all.add("given " + disclosure));
        desk.as(who, () -> {
            desk.demo
                    .part(DossierAccessLog.class)
                    .read(desk.key(who, AccessActs.READ_OWN_LOG), Optional.empty())
                    .days()
                    .forEach(day -> looked(day, all));
            all.addAll(OverviewLines.of(desk.demo, who, DataSubject.of(who.board(), desk.child)));
            all.addAll(OverviewLines.of(desk.demo, who, self(who)));
            return all;
        });
        desk.demo.parts(PersonalDataHolder.class).stream()
                .flatMap(holder -> holder.export(self(who)).rows().stream())
                .filter(row -> !row.values().containsKey("actor"))
                .forEach(row -> all.add(row.table() + " " + row.values()));
        for (Act act : AllActs.list()) {
            for (String table : List.of("disclosure", "item", "step", "notice", "package", "link")) {
                all.add(act + " " + table + " " + rows(who, act, table));
            }
        }
        return all.stream().sorted().toList();
    }

    private static DataSubject self(SignedInUser who) {
        return DataSubject.of(who.board(), SubjectKind.ACCOUNT_HOLDER, who.person());
    }

    /// That the head opened the dossier that day shows, however often; beside it nothing may.
    private static void looked(AccessLogDay day, List<String> all) {
        all.add(day.day() + " refused " + day.refused());
        day.people().stream()
                .filter(looked -> !looked.parts().containsKey(ShownAs.OWN_LOG))
                .forEach(looked -> {
                    Map<ShownAs, Integer> parts = new TreeMap<>(looked.parts());
                    parts.computeIfPresent(ShownAs.DOSSIER, (_, _) -> 1);
                    all.add(day.day() + " " + looked.who() + " " + looked.function() + " " + looked.because() + parts);
                });
    }

    private List<DisclosureId> given(SignedInUser who) {
        return desk
                .as(who, () -> desk.demo.part(OwnDisclosures.class).read(desk.key(who, ExchangeActs.OWN_EXCHANGE)))
                .given()
                .stream()
                .map(DisclosureFile::id)
                .toList();
    }

    /// How many rows about the child the database shows.
    private int rows(SignedInUser who, Act act, String table) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("select count(*) from exchange."
                                                + table
                                                + " where board = :board"
                                                + " and pupil = :pupil")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .query(Integer.class)
                                        .single()));
    }

    private long mails(SignedInUser who) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from mail.message where addressee = :person and kind like" + " 'exchange-%'")
                .param("person", who.person().value())
                .query(Long.class)
                .single();
    }

    /// Past the rules.
    private int noticeByHand(DisclosureId id, int number, GuardianNotice.Choice choice) {
        DisclosureFile file = desk.file(id);
        return desk.as(desk.head, () -> {
            desk.demo
                    .part(Work.class)
                    .change(
                            ExchangeActs.KEEP_EXCHANGE,
                            () -> desk.demo
                                    .part(GuardianNoticeStore.class)
                                    .add(
                                            file.request(),
                                            new GuardianNotice(
                                                    desk.first.person(),
                                                    number,
                                                    choice,
                                                    desk.head.person(),
                                                    desk.demo.clock().instant())));
            return 0;
        });
    }
}
