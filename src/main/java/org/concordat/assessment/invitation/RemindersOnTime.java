package org.concordat.assessment.invitation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets reminders go out by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RemindersOnTime {}
