package nl.zorgvuldig.dossier.record.entries;

import nl.zorgvuldig.dossier.record.plans.PlanPages;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Pages on which waiting agreements and plans are handled.
@Configuration(proxyBeanMethods = false)
class DossierWorkPages {
    @Bean
    WorkPage agreementWorkPage() {
        return WorkPage.of("agreement", DossierWorkPages::agreement);
    }

    private static String agreement(WorkItem item) {
        String page = item.turn().task().equals("dossier.task.hand_over") ? "/afspraak" : "/afronden";
        return DossierPages.address(item.about().orElseThrow()) + "/" + item.id() + page;
    }

    @Bean
    WorkPage planWorkPage() {
        return WorkPage.of("plan", DossierWorkPages::plan);
    }

    private static String plan(WorkItem item) {
        String page = item.turn().task().equals("dossier.task.end_plan") ? "" : "/evalueren";
        return PlanPages.address(item.about().orElseThrow(), new EntryId(item.id())) + page;
    }
}
