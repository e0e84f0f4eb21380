package nl.zorgvuldig.images.filming.storage;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.images.filming.FilmingActs;
import nl.zorgvuldig.images.filming.FilmingDesk;
import nl.zorgvuldig.images.filming.FilmingEvent;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.images.filming.FilmingRequest;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Whose a request to film is not, by the rules and by the database, and that it goes with its
/// child.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingBordersTest {
    @Test
    void who_is_not_a_parent_of_the_child_asks_nothing_nor_does_the_database_let_them() {
        FilmingDesk desk = new FilmingDesk(11);
        SignedInUser other = new FilmingDesk(12).parent;
        FilmingFile mine = desk.asked(desk.first().plusDays(7));
        for (SignedInUser user : List.of(other, desk.teacher, desk.head)) {
            FilmingId id = new FilmingId(UUID.randomUUID());
            assertThat(desk.ask(user, id, desk.wish(desk.first()))).isInstanceOf(Outcome.NotFound.class);
            assertThatThrownBy(() -> add(desk, user, id, desk.first())).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> add(
                        desk,
                        desk.parent,
                        new FilmingId(UUID.randomUUID()),
                        desk.demo.clock().today().plusDays(2)))
                .isInstanceOf(DataAccessException.class);
        assertThat(desk.withdraw(other, mine)).isFalse();
        for (String text : List.of("directeur2", "leerkracht2", "ib", "bestuur", "fg")) {
            assertThat(desk.find(desk.staff(text), mine.id())).isEmpty();
        }
    }

    private static void add(FilmingDesk desk, SignedInUser who, FilmingId id, LocalDate day) {
        FilmingRequest like = desk.own().getFirst().request();
        FilmingRequest added = new FilmingRequest(
                id,
                like.pupil(),
                who.person(),
                like.school(),
                like.group(),
                day,
                desk.demo.clock().instant(),
                like.what());
        desk.as(who, () -> {
            desk.demo
                    .part(Work.class)
                    .change(
                            FilmingActs.ASK_FILMING,
                            () -> desk.demo.part(FilmingStore.class).add(added));
            return true;
        });
    }

    @Test
    void the_database_lets_nobody_decide_but_the_head_and_the_head_not_on_the_day() {
        FilmingDesk desk = new FilmingDesk(11);
        FilmingFile file = desk.asked(desk.first().plusDays(14));
        LocalDate day = file.request().day();
        LocalDate today = desk.demo.clock().today();
        for (SignedInUser user : List.of(desk.teacher, desk.staff("directeur2"), desk.staff("bestuur"))) {
            assertThat(refused(desk, user, file, today)).isFalse();
        }
        assertThat(refused(desk, desk.head, file, day)).isFalse();
        assertThat(refused(desk, desk.head, file, day.minusDays(1))).isTrue();
    }

    private static boolean refused(FilmingDesk desk, SignedInUser who, FilmingFile file, LocalDate day) {
        RecordedEvent<FilmingEvent> refused =
                file.next(who.person(), desk.demo.clock().instant(), new FilmingEvent.Refused("Geen tijd."));
        return new Acting(who.board(), who.person(), FilmingActs.KEEP_FILMING, day)
                .call(() -> desk.demo
                        .part(Work.class)
                        .once(
                                FilmingActs.KEEP_FILMING,
                                () -> {
                                    desk.demo.part(FilmingStore.class).add(file, refused);
                                    return true;
                                },
                                _ -> false));
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void with_the_dossier_of_the_child_its_requests_go_and_nothing_of_another() {
        FilmingDesk desk = new FilmingDesk(12);
        FilmingFile gone = desk.permitted(desk.first().plusDays(7));
        FilmingDesk other = new FilmingDesk(11);
        FilmingFile stays = other.asked(desk.first().plusDays(21));
        FilmingHoldings holdings = desk.demo.part(FilmingHoldings.class);
        DataSubject child = DataSubject.of(desk.demo.board(), desk.child);
        assertThat(holdings.export(child).rows()).isNotEmpty();
        holdings.destroy(child, RetentionPurpose.DOSSIER);
        holdings.destroy(child, RetentionPurpose.DOSSIER);
        assertThat(holdings.export(child).rows()).isEmpty();
        assertThat(desk.find(desk.head, gone.id())).isEmpty();
        assertThat(desk.find(desk.head, stays.id())).isPresent();
    }
}
