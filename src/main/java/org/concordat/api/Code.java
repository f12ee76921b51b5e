package org.concordat.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a row’s field: its value is the code of a choice. The field of the same name with {@code Name} behind it says it in words. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    /** The choices. */
    Class<? extends Enum<?>> of();

    /** Under which prefix their words stand in the messages. */
    String says();
}
