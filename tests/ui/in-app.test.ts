import { expect, it } from 'vitest';
import { appOf } from '../../src/ui/frame/in-app.ts';

const android = (rest: string) =>
  `Mozilla/5.0 (Linux; Android 12; M2102J2SC Build/SKQ1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 Mobile Safari/537.36 ${rest}`;
const iphone = (rest: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 ${rest}`;

it.each([
  [android('XWEB/4267 MMWEBSDK/20220505 MicroMessenger/8.0.23.2160(0x28001757) Weixin'), 'wechat'],
  [iphone('MicroMessenger/8.0.40(0x18002830) NetType/WIFI Language/zh_CN'), 'wechat'],
  [android('V1_AND_SQ_8.9.0_0_TIM QQ/8.9.0.9565 NetType/WIFI'), 'qq'],
  [iphone('QQ/8.9.80.613 V1_IPH_SQ_8.9.80_1_APP_A'), 'qq'],
  [iphone('Weibo (iPhone13,2__weibo__13.1.0__iphone__os16.0)'), 'weibo'],
  [
    android('UWS/3.22.1.210 AliApp(DingTalk/6.5.20) com.alibaba.android.rimet/24646881'),
    'dingtalk',
  ],
  [android('Lark/5.10.4 LarkLocale/zh_CN ChannelName/Feishu TTWebView/0751130016452'), 'feishu'],
  [android('AlipayDefined AliApp(AP/10.3.0) AlipayClient/10.3.0'), 'alipay'],
  [android('aweme_210600 JsSdk/1.0 AppName/aweme BytedanceWebview/d8a21c6'), 'douyin'],
  [iphone('[FBAN/FBIOS;FBAV/430.0.0.23.113;FBBV/1]'), 'facebook'],
  [iphone('Instagram 300.0.0.0 (iPhone13,2; iOS 17_0)'), 'instagram'],
  [iphone('Safari Line/13.16.0'), 'line'],
  [android('MQQBrowser/13.6'), null],
  [iphone('Version/17.0 Safari/604.1'), null],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36', null],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', null],
])('%s is within %s', (userAgent, app) => {
  expect(appOf(userAgent)).toBe(app);
});
