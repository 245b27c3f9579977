package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The registered capital (注册资本) and the day by which all of it is paid.
public record Capital(BigDecimal amount, String currency, LocalDate paidInFullBy) {}
