package nl.zorgvuldig.worklist.web;

import java.util.List;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.identity.WeakPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who gets to the page, and with what: everybody who is told of something, as they sign in.
@Configuration(proxyBeanMethods = false)
class RhythmPlaces {
    @Bean
    PupilPaths ownRhythmsOfPupils() {
        return () -> List.of(RhythmController.ADDRESS);
    }

    @Bean
    WeakPaths ownRhythmsWithALink() {
        return () -> List.of(RhythmController.ADDRESS);
    }
}
