package nl.zorgvuldig.platform.calendar;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The secret address of a calendar: who gets it, when it ends, and that nobody gets anything at
/// another.
@Upholds(CONFIDENTIALITY)
class CalendarFeedsTest {
    private static final String PAGE = "/agenda-instellen";
    private static final Pattern ADDRESS = Pattern.compile("/agenda/[A-Za-z0-9_-]{64}\\.ics");

    private final DemoProgram demo = DemoProgram.running();
    private final CalendarDesk desk = new CalendarDesk();

    /// Somebody whom no other test knows.
    private SignedInUser somebody() {
        PersonId person = new PersonId(UUID.randomUUID());
        open(person);
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    private void open(PersonId person) {
        asProgram(() -> demo.part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))));
    }

    private void asProgram(Runnable what) {
        demo.part(Boards.class).program(demo.board()).run(what);
    }

    @Test
    void an_address_is_made_on_the_page_read_by_nobody_in_particular_renewed_and_ended() {
        WebVisitor parent = demo.signIn("ouder");
        desk.end(new SignedInUser(demo.board(), demo.person("ouder"), AccountKind.GUARDIAN));
        assertThat(parent.get(PAGE).body()).contains("Adres maken").doesNotContain("/agenda/");
        HttpResponse<String> made = parent.fill(PAGE, PAGE, Map.of("gezien", "0"));
        assertThat(made.statusCode()).isEqualTo(200);
        String first = address(made);
        assertThat(parent.get(PAGE).body()).contains("nog niet").doesNotContain("/agenda/");

        WebVisitor program = demo.nobody();
        HttpResponse<String> calendar = program.get(first);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(calendar.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
        assertThat(parent.get(PAGE).body()).contains("Laatst opgehaald").doesNotContain("nog niet");

        HttpResponse<String> late = parent.fill(PAGE, PAGE, Map.of("gezien", "0"));
        assertThat(late.statusCode()).as("sent from a page that is behind").isEqualTo(422);
        assertThat(late.body()).contains("intussen veranderd").doesNotContain("/agenda/");
        assertThat(program.get(first).statusCode()).isEqualTo(200);

        String second = address(parent.fill(PAGE, PAGE, Map.of("gezien", "1")));
        assertThat(second).isNotEqualTo(first);
        assertThat(program.get(first).statusCode()).isEqualTo(404);
        assertThat(program.get(second).statusCode()).isEqualTo(200);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(parent.fill(PAGE, PAGE + "/uit", Map.of()).statusCode()).isEqualTo(303);
        }
        assertThat(program.get(second).statusCode()).isEqualTo(404);
        assertThat(parent.get(PAGE).body()).contains("Adres maken");
        assertThat(said("ouder")).contains("feed-made", "feed-renewed", "feed-ended");
    }

    private static String address(HttpResponse<String> page) {
        Matcher found = ADDRESS.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> said(String handle) {
        return demo.superuser("zorgvuldig")
                .sql("select relation from audit.event where actor = :person and act = 'keep_calendar_feed'")
                .param("person", demo.person(handle).value())
                .query(String.class)
                .list();
    }

    @Test
    void what_never_was_an_address_and_what_was_one_get_the_same_answer() {
        SignedInUser who = somebody();
        LinkCode old = desk.made(who);
        LinkCode code = desk.made(who);
        String text = code.text();
        String unknown = answer("/agenda/" + LinkCode.fresh(demo.board()).text() + ".ics");
        assertThat(unknown).startsWith("404 ").doesNotContain("VCALENDAR");
        for (String path : List.of(
                CalendarDesk.path(old),
                CalendarDesk.path(LinkCode.fresh(new BoardId(UUID.randomUUID()))),
                "/agenda/" + text,
                "/agenda/" + text + ".ICS",
                "/agenda/" + text.substring(1) + ".ics",
                "/agenda/x" + text.substring(1) + ".ics",
                "/agenda/" + text + ".ics.ics",
                "/agenda/.ics",
                "/agenda/%00.ics")) {
            assertThat(answer(path)).as(path).matches("(?s)40[04] .*").doesNotContain("VCALENDAR");
        }
        assertThat(answer(CalendarDesk.path(old))).isEqualTo(unknown);
        assertThat(desk.status(code)).isEqualTo(200);
    }

    private String answer(String path) {
        HttpResponse<String> answer = demo.nobody().get(path);
        return answer.statusCode() + " " + answer.body().replace(path, "");
    }

    @Test
    void whoever_lost_the_account_loses_the_address_and_does_not_get_it_back() {
        SignedInUser closed = somebody();
        LinkCode code = desk.made(closed);
        assertThat(desk.status(code)).isEqualTo(200);
        asProgram(() -> demo.part(Accounts.class).close(closed.person()));
        assertThat(desk.status(code)).isEqualTo(404);
        open(closed.person());
        assertThat(desk.status(code)).isEqualTo(404);

        SignedInUser unread = somebody();
        SignedInUser stays = somebody();
        LinkCode never = desk.made(unread);
        LinkCode kept = desk.made(stays);
        asProgram(() -> demo.part(Accounts.class).close(unread.person()));
        for (int twice = 0; twice < 2; twice++) {
            asProgram(() -> demo.part(CalendarFeeds.class).removeClosed());
        }
        open(unread.person());
        assertThat(desk.status(never)).isEqualTo(404);
        assertThat(desk.status(kept)).isEqualTo(200);

        SignedInUser helped = somebody();
        LinkCode lost = desk.made(helped);
        asProgram(() -> demo.part(Work.class)
                .change(Act.MAINTAIN, () -> demo.part(CalendarFeeds.class).recovered(helped.person())));
        assertThat(desk.status(lost)).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_made_or_renewed_at_once_one_is_and_works(TwoAtOnce way) {
        SignedInUser who = somebody();
        for (int seen = 0; seen < 2; seen++) {
            int version = seen;
            List<Outcome<LinkCode>> both =
                    way.on("calendar.feed", () -> desk.renew(who, version), () -> desk.renew(who, version));
            assertThat(both).hasAtLeastOneElementOfType(Outcome.Conflict.class);
            assertThat(both)
                    .filteredOn(outcome ->
                            outcome instanceof Outcome.Done<LinkCode>(LinkCode code) && desk.status(code) == 200)
                    .hasSize(1);
            assertThat(desk.find(who))
                    .hasValueSatisfying(feed -> assertThat(feed.version()).isEqualTo(version + 1));
        }
    }

    @Test
    void nobody_sees_or_changes_what_another_keeps() {
        SignedInUser who = somebody();
        LinkCode code = desk.made(who);
        SignedInUser other = somebody();
        assertThat(desk.find(other)).isEmpty();
        assertThat(desk.as(
                        other,
                        () -> demo.part(Work.class)
                                .write(
                                        CalendarActs.KEEP_CALENDAR_FEED,
                                        () -> demo.part(CalendarFeedStore.class).delete(who.person())
                                                + demo.part(CalendarFeedStore.class)
                                                        .renew(
                                                                who.person(),
                                                                1,
                                                                new byte[32],
                                                                demo.clock().instant()))))
                .isZero();
        assertThat(desk.status(code)).isEqualTo(200);
        String kept = demo.superuser("zorgvuldig")
                .sql("select encode(code_hash, 'hex') from calendar.feed where person = :person")
                .param("person", who.person().value())
                .query(String.class)
                .single();
        assertThat(kept).hasSize(64).isNotEqualTo(java.util.HexFormat.of().formatHex(code.hash()));
    }

    @Test
    void a_network_that_tries_and_a_program_that_asks_too_often_are_stopped() {
        demo.clock().daysLater(3, () -> {
            SignedInUser who = somebody();
            LinkCode code = desk.made(who);
            for (int tries = 0; tries < 30; tries++) {
                assertThat(desk.status(code)).isEqualTo(200);
            }
            assertThat(desk.status(code)).isEqualTo(429);
            for (int tries = 0; tries < 40; tries++) {
                assertThat(desk.status(LinkCode.fresh(demo.board()))).isEqualTo(404);
            }
            assertThat(desk.status(LinkCode.fresh(demo.board()))).isEqualTo(429);
            assertThat(desk.status(desk.made(who)))
                    .as("another's own address is read from there")
                    .isEqualTo(200);
        });
    }

    @Test
    void what_is_stored_is_in_the_copy_of_ones_data_and_goes_with_the_account() {
        SignedInUser who = somebody();
        LinkCode code = desk.made(who);
        DataSubject subject =
                new DataSubject(who.board(), SubjectKind.GUARDIAN, who.person().value());
        CalendarHoldings holdings = demo.part(CalendarHoldings.class);
        PersonalDataExport export = holdings.export(subject);
        assertThat(export.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(code.text()));
        assertThat(holdings.destroy(subject, RetentionPurpose.ACCOUNT).total()).isEqualTo(1);
        assertThat(desk.status(code)).isEqualTo(404);
    }
}
