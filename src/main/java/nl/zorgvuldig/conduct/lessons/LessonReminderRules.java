package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.LocalDate;
import java.time.Month;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for reminding the head of a school of groups without a lesson.
///
/// @param missing groups of the school without one
record LessonReminderRules(int missing, LocalDate today) {
    /// Reminder due today.
    enum Reminding {
        NOTHING,
        /// On the head's own page.
        ON_SCREEN,
        /// On the page, and once by mail.
        ON_SCREEN_AND_BY_MAIL
    }

    /// From the first of March there is still time before the summer. By mail on a day with pupils
    /// at school in March; on the page until the school year ends.
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Reminding decide() {
        if (missing == 0 || today.isBefore(march())) {
            return Reminding.NOTHING;
        }
        return today.getMonth() == Month.MARCH && SchoolDay.taught(today)
                ? Reminding.ON_SCREEN_AND_BY_MAIL
                : Reminding.ON_SCREEN;
    }

    /// The teachers of a group without a lesson give one before July, and record it. The group ends
    /// with the school year.
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    AwaitedAction waiting() {
        if (missing == 0) {
            return new AwaitedAction.Nobody();
        }
        return today.isBefore(march())
                ? new AwaitedAction.Day(march())
                : new AwaitedAction.Somebody(
                                CaseParty.SELF, "lessons.task.teach", march(), lastDay(), PUPILS_TAUGHT_SOCIAL_MEDIA)
                        .unless(SchoolYear.of(today).period().until().plusDays(1));
    }

    /// The last day before the summer on which a lesson is in time.
    LocalDate lastDay() {
        return LocalDate.of(SchoolYear.of(today).start() + 1, Month.JUNE, 30);
    }

    private LocalDate march() {
        return LocalDate.of(SchoolYear.of(today).start() + 1, Month.MARCH, 1);
    }
}
