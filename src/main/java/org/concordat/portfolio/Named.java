package org.concordat.portfolio;

import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;

/** An arrangement of a view by its name, for whoever chooses among them and asks nothing of where they stand. */
public record Named(UUID arrangement, String name, Kind kind, Stage stage) {}
