package nl.zorgvuldig.care.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What waits about emergency cards.
class CardWorkRulesProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID CARD = new UUID(1, 1);

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void words_wait_until_somebody_decides_about_these_very_words(
            @ForAll boolean toBeWeighed, @ForAll boolean decided, @ForAll boolean same, @ForAll boolean needed) {
        CardWords words = words(toBeWeighed, decided ? Optional.of(decision(same, needed, DAY)) : Optional.empty());
        AwaitedAction waiting = CardWorkRules.waiting(words, DAY);
        boolean open = toBeWeighed && !(decided && same);
        assertThat(waiting instanceof AwaitedAction.Somebody).isEqualTo(open);
        if (waiting instanceof AwaitedAction.Somebody somebody) {
            assertThat(somebody.task()).isEqualTo("emergency.task.weigh");
            assertThat(somebody.until()).isEqualTo(DAY.plusDays(CardWorkRules.WEIGHING));
        }
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void what_is_needed_is_looked_at_again_each_school_year_and_what_is_not_is_not(
            @ForAll @IntRange(max = 800) int days, @ForAll boolean needed) {
        LocalDate today = DAY.plusDays(days);
        AwaitedAction waiting = CardWorkRules.waiting(words(true, Optional.of(decision(true, needed, DAY))), today);
        boolean again = needed && !SchoolYear.of(today).equals(SchoolYear.of(DAY));
        assertThat(waiting instanceof AwaitedAction.Somebody).isEqualTo(again);
        if (waiting instanceof AwaitedAction.Somebody somebody) {
            assertThat(somebody.task()).isEqualTo("emergency.task.weigh_again");
            assertThat(somebody.since()).isBeforeOrEqualTo(today).isBefore(somebody.until());
        }
    }

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void the_head_has_two_school_days_to_look_at_an_opening(
            @ForAll @IntRange(max = 30) int days, @ForAll boolean reviewed) {
        LocalDate opened = DAY.plusDays(days);
        CardOpening opening = new CardOpening(
                new UUID(2, 2),
                new PupilId(new UUID(3, 3)),
                PersonId.PROGRAM,
                opened,
                Instant.EPOCH,
                CardOpening.Reason.ILL,
                reviewed
                        ? Optional.of(new CardOpening.Review(PersonId.PROGRAM, Instant.EPOCH, true))
                        : Optional.empty());
        AwaitedAction waiting = CardWorkRules.waiting(opening);
        assertThat(waiting instanceof AwaitedAction.Somebody).isEqualTo(!reviewed);
        if (waiting instanceof AwaitedAction.Somebody somebody) {
            assertThat(SchoolDay.taught(somebody.until())).isTrue();
            assertThat(opened.plusDays(1)
                            .datesUntil(somebody.until().plusDays(1))
                            .filter(SchoolDay::taught)
                            .count())
                    .isEqualTo(2);
        }
    }

    private static CardWords words(boolean toBeWeighed, Optional<CardWords.Decision> decided) {
        return new CardWords(new PupilId(new UUID(3, 3)), PersonId.PROGRAM, CARD, at(DAY), toBeWeighed, decided);
    }

    private static CardWords.Decision decision(boolean same, boolean needed, LocalDate day) {
        return new CardWords.Decision(same ? CARD : new UUID(9, 9), needed, at(day));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
