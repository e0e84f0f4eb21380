package nl.zorgvuldig.faces;

import java.nio.file.Path;
import java.util.List;

public interface Faces {
    List<Box> find(Path picture);
}
