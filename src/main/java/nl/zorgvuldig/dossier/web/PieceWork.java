package nl.zorgvuldig.dossier.web;

import nl.zorgvuldig.casework.WorkItem;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.kernel.EntryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where agreements and plans are seen to that wait for somebody.
@Configuration(proxyBeanMethods = false)
class PieceWork {
    @Bean
    WorkPage agreementWorkPage() {
        return WorkPage.of("agreement", PieceWork::agreement);
    }

    private static String agreement(WorkItem item) {
        String page = item.turn().task().equals("dossier.task.hand_over") ? "/afspraak" : "/afronden";
        return DossierPages.address(item.about().orElseThrow()) + "/" + item.id() + page;
    }

    @Bean
    WorkPage planWorkPage() {
        return WorkPage.of("plan", PieceWork::plan);
    }

    private static String plan(WorkItem item) {
        String page = item.turn().task().equals("dossier.task.end_plan") ? "" : "/evalueren";
        return PlanPages.address(item.about().orElseThrow(), new EntryId(item.id())) + page;
    }
}
