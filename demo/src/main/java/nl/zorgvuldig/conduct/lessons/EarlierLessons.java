package nl.zorgvuldig.conduct.lessons;

import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import org.springframework.stereotype.Component;

/// Takes over lessons given before this program was in use. Only for the system account.
@Component
public final class EarlierLessons {
    private final LessonStore store;
    private final Work work;

    EarlierLessons(LessonStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    public void takeOver(List<SocialMediaLesson> lessons) {
        work.change(Act.MAINTAIN, () -> lessons.forEach(store::add));
    }
}
