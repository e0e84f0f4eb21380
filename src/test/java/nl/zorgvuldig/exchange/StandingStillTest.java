package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Correction;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Draft;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.rights.Check;
import nl.zorgvuldig.rights.KeptRights;
import nl.zorgvuldig.rights.OwnRights;
import nl.zorgvuldig.rights.OwnSubject;
import nl.zorgvuldig.rights.RightActs;
import nl.zorgvuldig.rights.RightEvent;
import nl.zorgvuldig.rights.RightFile;
import nl.zorgvuldig.rights.RightGate;
import nl.zorgvuldig.rights.RightId;
import nl.zorgvuldig.rights.RightKind;
import nl.zorgvuldig.rights.RightsDecision;
import nl.zorgvuldig.rights.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands still by a decision about a request is not changed, not given and not destroyed,
/// whoever tries and by whichever door; who has it is told; the rest goes on.
class StandingStillTest {
    private static final RightEvent GRANTED =
            new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Wij zoeken het uit.");

    private final ExchangeDesk desk = new ExchangeDesk(22);

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, TO_THIRD_PARTIES_AFTER_CONSENT})
    void a_piece_that_stands_still_is_read_and_neither_changed_nor_given_until_it_is_free() {
        PieceId other = desk.write("Blijft gewoon.");
        DisclosureId id = GivingTest.agreed(desk);
        PieceId piece = desk.file(id).going().getFirst().item();
        Sending.Sent link = desk.sent(id);
        assertThat(desk.fetch(link)).isPresent();
        desk.work();

        RightId asked = ask(RightKind.RESTRICTION);
        take(asked, new RightEvent.Checked(Check.ACCOUNT), new Scope.None());
        assertThat(take(asked, GRANTED, new Scope.None())).isInstanceOf(Outcome.Rejected.class);
        assertThat(take(asked, GRANTED, new Scope.Pieces(Set.of(UUID.randomUUID()))))
                .as("of another dossier")
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(still()).isEqualTo(Still.NOTHING);
        assertThat(take(asked, GRANTED, new Scope.Pieces(Set.of(piece.value()))))
                .isEqualTo(Outcome.done());

        assertThat(still()).isEqualTo(new Still(false, Set.of(piece.value())));
        assertThat(correct(piece)).isInstanceOf(Outcome.Rejected.class);
        refused(piece);
        assertThat(correct(other)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.dossier().entries()).anyMatch(one -> one.piece().equals(piece));
        assertThat(desk.fetch(link)).as("what was agreed goes no more").isEmpty();
        assertThat(new ExchangeRows(desk).mayGo(id)).isFalse();
        assertThat(new ExchangeRows(desk).rulesOpen(id, 3)).isFalse();
        assertThat(kept()).contains(desk.child.value());
        assertThat(told(id)).as("before the program worked").isZero();
        desk.work();
        desk.work();
        assertThat(told(id)).as("who has it is told once").isEqualTo(1);

        assertThat(take(
                        asked,
                        new RightEvent.Lifted(desk.demo.clock().today().plusDays(3), "Klaar."),
                        new Scope.None()))
                .isEqualTo(Outcome.done());
        assertThat(correct(piece)).as("until that day").isInstanceOf(Outcome.Rejected.class);
        refused(piece);
        desk.work();
        assertThat(told(id)).as("and told that it will be free").isEqualTo(2);
        free(asked);
        assertThat(still()).isEqualTo(Still.NOTHING);
        assertThat(correct(piece)).isInstanceOf(Outcome.Done.class);
        assertThat(kept()).doesNotContain(desk.child.value());
    }

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, DESTRUCTION_AFTER_TWO_YEARS})
    void the_whole_is_every_piece_that_was_there_and_what_comes_later_goes_on() {
        ExchangeDesk all = new ExchangeDesk(23);
        PieceId before = all.write("Stond er al.");
        RightId asked = ask(all, RightKind.RESTRICTION);
        take(all, asked, new RightEvent.Checked(Check.SEEN), new Scope.None());
        assertThat(take(all, asked, GRANTED, new Scope.Whole())).isEqualTo(Outcome.done());
        PieceId after = all.write("Kwam erbij.");

        Still still = still(all);
        assertThat(still.whole()).isTrue();
        assertThat(still.covers(before.value())).isTrue();
        assertThat(still.covers(after.value())).isFalse();
        assertThat(correct(all, before)).isInstanceOf(Outcome.Rejected.class);
        assertThat(correct(all, after)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, DESTRUCTION_AFTER_TWO_YEARS})
    void what_nobody_decided_yet_is_not_destroyed_and_is_changed_as_before() {
        ExchangeDesk waits = new ExchangeDesk(30);
        PieceId piece = waits.write("Kan gewoon anders.");
        assertThat(kept(waits)).doesNotContain(waits.child.value());
        RightId asked = ask(waits, RightKind.ERASURE);
        assertThat(kept(waits)).contains(waits.child.value());
        assertThat(still(waits)).isEqualTo(Still.NOTHING);
        assertThat(correct(waits, piece)).isInstanceOf(Outcome.Done.class);
        take(waits, asked, new RightEvent.Checked(Check.ACCOUNT), new Scope.None());
        assertThat(kept(waits)).contains(waits.child.value());
        take(waits, asked, GRANTED, new Scope.None());
        assertThat(kept(waits)).doesNotContain(waits.child.value());

        RightId taken = ask(waits, RightKind.OBJECTION);
        assertThat(kept(waits)).contains(waits.child.value());
        waits.as(waits.first, () -> waits.demo.part(OwnRights.class).withdraw(waits.first, taken));
        assertThat(kept(waits)).doesNotContain(waits.child.value());
    }

    private static Set<UUID> kept(ExchangeDesk desk) {
        return desk.demo.part(Standstill.class).kept(desk.demo.board());
    }

    private RightId ask(RightKind kind) {
        return ask(desk, kind);
    }

    private static RightId ask(ExchangeDesk desk, RightKind kind) {
        OwnRights own = desk.demo.part(OwnRights.class);
        return desk.as(desk.first, () -> {
            OwnSubject about = own.find(desk.first, desk.child.value()).orElseThrow();
            return ((Outcome.Done<RightId>)
                            own.ask(desk.first, about, kind, FormId.next(desk.demo.clock()), "Dit klopt niet."))
                    .made();
        });
    }

    private Outcome<Nothing> take(RightId id, RightEvent what, Scope scope) {
        return take(desk, id, what, scope);
    }

    private static Outcome<Nothing> take(ExchangeDesk desk, RightId id, RightEvent what, Scope scope) {
        KeptRights kept = desk.demo.part(KeptRights.class);
        return desk.as(desk.head, () -> {
            RightFile file = kept.find(id).orElseThrow();
            Granted<RightFile> key = desk.demo
                    .part(AccessControl.class)
                    .ask(desk.demo.part(RightGate.class), desk.head, RightActs.KEEP_RIGHT, file)
                    .orRefuse();
            return kept.take(key, file.history().size(), what, scope);
        });
    }

    private Still still() {
        return still(desk);
    }

    private static Still still(ExchangeDesk desk) {
        return desk.demo.part(Standstill.class).of(Subject.of(desk.demo.board(), desk.child));
    }

    private Set<UUID> kept() {
        return kept(desk);
    }

    private Outcome<EntryId> correct(PieceId piece) {
        return correct(desk, piece);
    }

    private static Outcome<EntryId> correct(ExchangeDesk desk, PieceId piece) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Dossiers.class)
                        .correct(
                                desk.key(desk.head, DossierActs.WRITE),
                                new Correction(
                                        new EntryId(piece.value()),
                                        1,
                                        new Draft(
                                                EntryKind.OBSERVATION,
                                                desk.demo.clock().today(),
                                                "Anders."),
                                        "Het was anders.")));
    }

    /// The database takes no next version either, in the way in which the program would add one.
    private void refused(PieceId piece) {
        assertThatThrownBy(() -> desk.as(
                        desk.head, () -> desk.demo.part(Work.class).write(DossierActs.WRITE, () -> next(piece))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int next(PieceId piece) {
        return desk.demo
                .part(JdbcClient.class)
                .sql("""
                        insert into dossier.entry_version
                        select (jsonb_populate_record(e, '{"version": 2}')).* from dossier.entry_version e
                        where e.board = :board and e.entry = :entry and e.version = 1""")
                .param("board", desk.demo.board().value())
                .param("entry", piece.value())
                .update();
    }

    private long told(DisclosureId id) {
        return desk.file(id).history().stream()
                .filter(recorded -> recorded.event() instanceof DisclosureEvent.Corrected)
                .count();
    }

    /// As if the day had come.
    private void free(RightId id) {
        int changed = desk.demo
                .superuser("zorgvuldig")
                .sql("update rights.step set on_day = :today where request = :id and what = 'lifted'")
                .param("today", desk.demo.clock().today())
                .param("id", id.value())
                .update();
        assertThat(changed).isEqualTo(1);
    }
}
