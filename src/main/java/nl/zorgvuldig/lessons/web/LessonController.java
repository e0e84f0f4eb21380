package nl.zorgvuldig.lessons.web;

import static nl.zorgvuldig.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.lessons.LessonCounts;
import nl.zorgvuldig.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Which groups had a lesson on social media this school year: a teacher's own, a head's school,
/// all of the board.
@Controller("socialMediaLessonController")
@RequestMapping(LessonController.ADDRESS)
class LessonController {
    static final String ADDRESS = "/medialessen";

    private final LessonCounts counts;
    private final LessonReaders readers;

    LessonController(LessonCounts counts, LessonReaders readers) {
        this.counts = counts;
        this.readers = readers;
    }

    @GetMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page lessons(SignedIn who) {
        List<Group> groups = readers.groups(who);
        List<SchoolCount> schools = counts.list();
        if (groups.isEmpty() && schools.isEmpty()) {
            return refused("lessons.no.reader");
        }
        Map<GroupId, Integer> lessons = groups.isEmpty() ? Map.of() : counts.perGroup();
        return Page.of(
                "lessons/lessons",
                new LessonsPage(
                        counts.year().toString(),
                        groups.stream()
                                .map(one -> new LessonsPage.Row(one, lessons.getOrDefault(one.id(), 0)))
                                .toList(),
                        schools,
                        readers.board(who)));
    }

    static Page refused(String key) {
        return Page.refused(PUPILS_TAUGHT_SOCIAL_MEDIA, Sentence.of(key));
    }
}
