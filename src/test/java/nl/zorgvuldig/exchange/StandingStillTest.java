package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.packages.ExchangeRows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightGate;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRequests;
import nl.zorgvuldig.privacy.rights.RightsDecision;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import nl.zorgvuldig.privacy.rights.own.OwnSubject;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;
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
        DossierItemId other = desk.write("Blijft gewoon.");
        DisclosureId id = GivingTest.agreed(desk);
        DossierItemId piece = desk.file(id).going().getFirst().item();
        DisclosureDispatch.Sent link = desk.sent(id);
        assertThat(desk.fetch(link)).isPresent();
        desk.work();

        RightId asked = ask(RightKind.RESTRICTION);
        take(asked, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT), new Extent.None());
        assertThat(take(asked, GRANTED, new Extent.None())).isInstanceOf(Outcome.Rejected.class);
        assertThat(take(asked, GRANTED, new Extent.Pieces(Set.of(UUID.randomUUID()))))
                .as("of another dossier")
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(still()).isEqualTo(Restriction.NOTHING);
        assertThat(take(asked, GRANTED, new Extent.Pieces(Set.of(piece.value()))))
                .isEqualTo(Outcome.done());

        assertThat(still()).isEqualTo(new Restriction(false, Set.of(piece.value())));
        assertThat(correct(piece)).isInstanceOf(Outcome.Rejected.class);
        refused(piece);
        assertThat(correct(other)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.dossier().entries()).anyMatch(entry -> entry.piece().equals(piece));
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
                        new Extent.None()))
                .isEqualTo(Outcome.done());
        assertThat(correct(piece)).as("until that day").isInstanceOf(Outcome.Rejected.class);
        refused(piece);
        desk.work();
        assertThat(told(id)).as("and told that it will be free").isEqualTo(2);
        free(asked);
        assertThat(still()).isEqualTo(Restriction.NOTHING);
        assertThat(correct(piece)).isInstanceOf(Outcome.Done.class);
        assertThat(kept()).doesNotContain(desk.child.value());
    }

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, DESTRUCTION_AFTER_TWO_YEARS})
    void the_whole_is_every_piece_that_was_there_and_what_comes_later_goes_on() {
        ExchangeDesk all = new ExchangeDesk(23);
        DossierItemId before = all.write("Stond er al.");
        RightId asked = ask(all, RightKind.RESTRICTION);
        take(all, asked, new RightEvent.Checked(RequesterIdentityCheck.SEEN), new Extent.None());
        assertThat(take(all, asked, GRANTED, new Extent.Whole())).isEqualTo(Outcome.done());
        DossierItemId after = all.write("Kwam erbij.");

        Restriction still = still(all);
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
        DossierItemId piece = waits.write("Kan gewoon anders.");
        assertThat(kept(waits)).doesNotContain(waits.child.value());
        RightId asked = ask(waits, RightKind.ERASURE);
        assertThat(kept(waits)).contains(waits.child.value());
        assertThat(still(waits)).isEqualTo(Restriction.NOTHING);
        assertThat(correct(waits, piece)).isInstanceOf(Outcome.Done.class);
        take(waits, asked, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT), new Extent.None());
        assertThat(kept(waits)).contains(waits.child.value());
        take(waits, asked, GRANTED, new Extent.None());
        assertThat(kept(waits)).doesNotContain(waits.child.value());

        RightId taken = ask(waits, RightKind.OBJECTION);
        assertThat(kept(waits)).contains(waits.child.value());
        waits.as(waits.first, () -> waits.demo.part(OwnRights.class).withdraw(waits.first, taken));
        assertThat(kept(waits)).doesNotContain(waits.child.value());
    }

    private static Set<UUID> kept(ExchangeDesk desk) {
        return desk.demo.part(RestrictionSource.class).kept(desk.demo.board());
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

    private Outcome<Nothing> take(RightId id, RightEvent what, Extent scope) {
        return take(desk, id, what, scope);
    }

    private static Outcome<Nothing> take(ExchangeDesk desk, RightId id, RightEvent what, Extent scope) {
        RightRequests kept = desk.demo.part(RightRequests.class);
        return desk.as(desk.head, () -> {
            RightFile file = kept.find(id).orElseThrow();
            Granted<RightFile> key = desk.demo
                    .part(AccessControl.class)
                    .ask(desk.demo.part(RightGate.class), desk.head, RightActs.KEEP_RIGHT, file)
                    .orRefuse();
            return kept.take(key, file.history().size(), what, scope);
        });
    }

    private Restriction still() {
        return still(desk);
    }

    private static Restriction still(ExchangeDesk desk) {
        return desk.demo.part(RestrictionSource.class).of(DataSubject.of(desk.demo.board(), desk.child));
    }

    private Set<UUID> kept() {
        return kept(desk);
    }

    private Outcome<EntryId> correct(DossierItemId piece) {
        return correct(desk, piece);
    }

    private static Outcome<EntryId> correct(ExchangeDesk desk, DossierItemId piece) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Dossiers.class)
                        .correct(
                                desk.key(desk.head, DossierActs.WRITE),
                                new EntryCorrection(
                                        new EntryId(piece.value()),
                                        1,
                                        new EntryDraft(
                                                EntryKind.OBSERVATION,
                                                desk.demo.clock().today(),
                                                "Anders."),
                                        "Het was anders.")));
    }

    /// The database takes no next version either, in the way in which the program would add one.
    private void refused(DossierItemId piece) {
        assertThatThrownBy(() -> desk.as(
                        desk.head, () -> desk.demo.part(Work.class).write(DossierActs.WRITE, () -> next(piece))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int next(DossierItemId piece) {
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
